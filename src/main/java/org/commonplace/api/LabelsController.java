package org.commonplace.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.commonplace.people.CurrentCaller;
import org.commonplace.shared.Listing;
import org.commonplace.shared.Slug;
import org.commonplace.wiki.Labels;
import org.commonplace.wiki.Labels.LabelCount;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Labels in use. */
@RestController
@RequestMapping("/api/v1/labels")
class LabelsController {

    private final Labels labels;
    private final CurrentCaller caller;

    LabelsController(Labels labels, CurrentCaller caller) {
        this.labels = labels;
        this.caller = caller;
    }

    /**
     * A label.
     *
     * @param pages how many pages with it the caller may see
     * @param url where those pages are listed
     */
    record LabelAnswer(String id, String title, String slug, long pages, String url) {

        static LabelAnswer of(LabelCount label) {
            String word = label.label();
            String url = "/api/v1/pages?label=" + URLEncoder.encode(word, StandardCharsets.UTF_8);
            return new LabelAnswer(word, word, Slug.of(word).value(), label.pages(), url);
        }
    }

    @GetMapping
    Listing<LabelAnswer> list(@ParameterObject Portion portion) {
        return labels.inUse(caller.get(), portion.paging()).map(LabelAnswer::of);
    }
}
