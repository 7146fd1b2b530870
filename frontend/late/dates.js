import "@vaadin/date-picker/src/vaadin-date-picker.js";
import "Frontend/generated/jar-resources/datepickerConnector.js";
