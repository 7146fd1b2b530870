package org.commonplace.transfer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.upload.Upload;

/** Lets one choose a whole folder and hands it to an upload as one zip file, packed in the browser. */
@Tag("folder-picker")
@JsModule("./folder-picker.js")
final class FolderPicker extends Component {

    FolderPicker(Upload upload, String label, String unsuitable) {
        getElement().setProperty("label", label);
        getElement().setProperty("unsuitable", unsuitable);
        addAttachListener(attached -> getElement().executeJs("this.upload = $0", upload.getElement()));
    }
}
