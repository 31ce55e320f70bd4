@echo off
chcp 65001 >nul
setlocal DisableDelayedExpansion
title 生成年度报告
if "%~1"=="" (
  echo 把数据文件（.yaml）或者填好的填报表（.xlsx）拖到“生成”上，报告就生成在它旁边。
  echo.
  pause
  exit /b 2
)
set "made=%TEMP%\gov-report-%RANDOM%-%RANDOM%.txt"
"%~dp0node\node.exe" "%~dp0bin\gov-report.js" build -- %* >"%made%"
set code=%errorlevel%
rem 打开生成的文件
for /f "usebackq delims=" %%F in ("%made%") do (
  echo 已生成：%%F
  if not defined GOV_REPORT_OPENS_NOTHING start "" "%%F"
)
del "%made%"
echo.
pause
exit /b %code%
