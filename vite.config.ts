import type { Plugin, UserConfigFn } from "vite";
import notices from "./frontend/notices.mjs";
import { overrideVaadinConfig } from "./vite.generated";

// What every view needs travels in one file instead of several small ones that ask for each other in turn.
const frame =
  /FlowClient|FlowBootstrap|generated-flow-imports\.js|rolldown|\/node_modules\/@?lit|\/node_modules\/@vaadin\/(a11y-base|button|component-base|icon|notification|overlay|tooltip|vaadin-themable-mixin)\/|\/frontend\/(frame|waiting)\.js/;

// What the view of a page needs beyond that, for the same reason.
const page =
  /\/node_modules\/@vaadin\/(context-menu|item|list-box|menu-bar|text-area|text-field|input-container|field-base|progress-bar|lit-renderer|field-highlighter)\/|\/jar-resources\/(menubar|contextMenu|flow-component|lit-renderer)|\/frontend\/(discussion\/|wiki\/|people\/naming)/;

// What dialogs are made of comes with the first of them, and no view brings it along.
const asked =
  /@vaadin\/(dialog|combo-box|multi-select-combo-box|select|radio-group|date-picker|time-picker|upload)\/|jar-resources\/(comboBoxConnector|selectConnector|datepickerConnector|vaadin-time-picker|vaadin-upload)|date-fns/;
const asking = new RegExp(`/node_modules/(${asked.source})|/generated/(${asked.source})|/frontend/asking\\.js`);

const onDemand = (): Plugin => ({
  name: "on-demand",
  enforce: "pre",
  transform(code, id) {
    const ofView = id.includes("/generated/flow/chunks/") && !code.includes("Frontend/asking.js");
    return ofView ? code.split("\n").filter((line) => !asked.test(line)).join("\n") : null;
  },
});

const customConfig: UserConfigFn = () => ({
  plugins: [onDemand(), notices()],
  build: {
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [
            { name: "frame", test: frame, priority: 2 },
            { name: "page", test: page, priority: 1 },
            { name: "asking", test: asking, priority: 1 },
          ] },
      },
    },
  },
});

export default overrideVaadinConfig(customConfig);
