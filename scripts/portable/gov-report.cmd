@"%~dp0node\node.exe" "%~dp0bin\gov-report.js" %*
