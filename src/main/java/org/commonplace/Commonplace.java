package org.commonplace;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Commonplace. */
@SpringBootApplication
public class Commonplace {

    public static void main(String[] arguments) {
        SpringApplication.run(Commonplace.class, arguments);
    }
}
