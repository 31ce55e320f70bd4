import { h, render } from "preact";
import { App } from "./app.js";
import { pipeline, serve } from "./client.js";
import { programText } from "./program.js";

// The same script is the page's and its worker's.
if (typeof document === "undefined") serve();
else render(h(App, { pipeline: pipeline(programText()) }), document.getElementById("page")!);
