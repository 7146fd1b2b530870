package org.commonplace.api;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files that spreadsheets open, kept by no cache. */
final class TakenAlong {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private TakenAlong() {}

    static ResponseEntity<byte[]> csv(byte[] bytes, String name) {
        return file(bytes, CSV, name + ".csv");
    }

    static ResponseEntity<byte[]> xlsx(byte[] bytes, String name) {
        return file(bytes, XLSX, name + ".xlsx");
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(bytes);
    }
}
