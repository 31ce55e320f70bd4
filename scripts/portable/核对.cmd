@echo off
chcp 65001 >nul
setlocal DisableDelayedExpansion
title 核对年度报告
if "%~1"=="" (
  echo 把要核对的文件拖到“核对”上：数据文件（.yaml）、填好的填报表（.xlsx），或者写好的报告（.docx、.pdf）。
  echo.
  pause
  exit /b 2
)
"%~dp0node\node.exe" "%~dp0bin\gov-report.js" validate -- %*
set code=%errorlevel%
echo.
pause
exit /b %code%
