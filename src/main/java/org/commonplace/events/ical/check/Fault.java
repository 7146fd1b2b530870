package org.commonplace.events.ical.check;

/**
 * What is wrong with a line.
 *
 * @param word which of the things that a rule looks at, as in the messages
 */
record Fault(int line, String text, String word) {

    static Fault at(ReadLine line, String word) {
        return new Fault(line.number(), line.text(), word);
    }
}
