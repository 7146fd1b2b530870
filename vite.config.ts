import type { UserConfigFn } from "vite";
import notices from "./frontend/notices.mjs";
import { overrideVaadinConfig } from "./vite.generated";

// What every view needs travels in one file instead of several small ones that ask for each other in turn.
const frame =
  /FlowClient|FlowBootstrap|generated-flow-imports\.js|rolldown|\/node_modules\/@?lit|\/node_modules\/@vaadin\/(a11y-base|button|component-base|icon|notification|overlay|tooltip|vaadin-themable-mixin)\/|\/frontend\/(frame|late|waiting)\.js/;

// What the view of a page needs beyond that, for the same reason.
const page =
  /\/node_modules\/@vaadin\/(combo-box|context-menu|dialog|item|list-box|menu-bar|multi-select-combo-box|radio-group|text-area|text-field|input-container|field-base|upload|progress-bar|lit-renderer|field-highlighter)\/|\/jar-resources\/(comboBox|menubar|contextMenu|vaadin-upload|flow-component|lit-renderer)|\/frontend\/(discussion\/|wiki\/|people\/naming)/;

const customConfig: UserConfigFn = () => ({
  plugins: [notices()],
  build: {
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [
            { name: "frame", test: frame, priority: 2 },
            { name: "page", test: page, priority: 1 },
          ] },
      },
    },
  },
});

export default overrideVaadinConfig(customConfig);
