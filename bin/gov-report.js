#!/usr/bin/env node
// From Node 22 on, compiled code is kept between runs.
require("node:module").enableCompileCache?.();
require("../dist/bundle/gov-report.js");
