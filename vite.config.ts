import type { UserConfigFn } from "vite";
import { overrideVaadinConfig } from "./vite.generated";

// What every view needs travels in one file instead of several small ones that ask for each other in turn.
const frame =
  /FlowClient|FlowBootstrap|generated-flow-imports\.js|rolldown|\/node_modules\/@?lit|\/node_modules\/@vaadin\/(a11y-base|button|component-base|icon|notification|overlay|tooltip|vaadin-themable-mixin)\/|\/frontend\/frame\.js/;

const customConfig: UserConfigFn = () => ({
  build: {
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: "frame", test: frame }] },
      },
    },
  },
});

export default overrideVaadinConfig(customConfig);
