package org.commonplace.operations;

import java.nio.file.Path;
import org.commonplace.shared.Sample;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Fills a demonstration with the sample library, going on where an earlier fill was cut off. */
@Component
@ConditionalOnProperty("commonplace.demo")
class Demo implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final DemoMark mark;
    private final ObjectProvider<Sample> samples;

    Demo(@Value("${commonplace.home}") Path home, ObjectProvider<Sample> samples) {
        this.mark = DemoMark.of(new Home(home));
        this.samples = samples;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!mark.exists()) {
            System.out.println(Words.of("operations.demo.not-empty"));
            return;
        }
        samples.orderedStream()
                .filter(sample -> !mark.complete().contains(sample.name()))
                .forEach(this::fill);
        samples.orderedStream().flatMap(sample -> sample.notes().stream()).forEach(System.out::println);
    }

    private void fill(Sample sample) {
        LOG.info("Filling the demonstration: {}", sample.name());
        sample.fill();
        mark.completed(sample.name());
    }
}
