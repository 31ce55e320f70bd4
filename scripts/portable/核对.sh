#!/bin/sh
# 把要核对的文件拖到“核对”上，或者写在命令后面。
here=$(dirname -- "$(readlink -f -- "$0")")
if [ $# -eq 0 ]; then
  echo '把要核对的文件拖到“核对”上：数据文件（.yaml）、填好的填报表（.xlsx），或者写好的报告（.docx、.pdf）。'
  code=2
else
  "$here/gov-report" validate -- "$@"
  code=$?
fi
# 窗口留着，看完再关
if [ -t 0 ]; then printf '\n按回车键关闭 '; read -r _; fi
exit $code
