#!/bin/sh
# 把数据文件或者填好的填报表拖到“生成”上，报告就生成在它旁边。
here=$(dirname -- "$(readlink -f -- "$0")")
if [ $# -eq 0 ]; then
  echo '把数据文件（.yaml）或者填好的填报表（.xlsx）拖到“生成”上，报告就生成在它旁边。'
  code=2
else
  made=$(mktemp)
  "$here/gov-report" build -- "$@" >"$made"
  code=$?
  # 打开生成的文件
  while IFS= read -r file; do
    echo "已生成：$file"
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && command -v xdg-open >/dev/null; then
      xdg-open "$file" >/dev/null 2>&1 &
    fi
  done <"$made"
  rm -f "$made"
fi
if [ -t 0 ]; then printf '\n按回车键关闭 '; read -r _; fi
exit $code
