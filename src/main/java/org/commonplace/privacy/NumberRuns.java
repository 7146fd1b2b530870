package org.commonplace.privacy;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Groups of digits that stand close enough together to be one number, and where ten of them may make an NHS number. */
final class NumberRuns {

    private static final int WIDEST_GAP = 4;

    private final Reading reading;
    private final Candidates found;
    private final char[] digits = new char[NhsNumber.DIGITS];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private Gap[] gaps = new Gap[16];
    private int groups;
    private int total;

    /** What parts one group of digits from the next. */
    private enum Gap {
        SPACE,
        LINE,
        DASH,
        DOT
    }

    /** How ten digits are spelt. */
    enum Spelling {
        /** Without a gap, or as three, three and four. */
        USUAL,
        /** In any other groups, all parted by dots or all by dashes, or digit by digit. */
        UNIFORM,
        /** In any other groups. */
        ODD
    }

    interface Candidates {
        /** Ten digits that pass the check, both ends included; whole when no other digits belong to them. */
        void found(int first, int last, Spelling spelling, boolean whole, char[] digits);
    }

    NumberRuns(Reading reading, Candidates found) {
        this.reading = reading;
        this.found = found;
    }

    void find() {
        int at = 0;
        while (at < reading.length()) {
            at = reading.isDigit(at) ? run(at) : at + 1;
        }
    }

    private int run(int from) {
        groups = 0;
        total = 0;
        int at = from;
        while (true) {
            int end = at;
            while (reading.isDigit(end)) {
                end++;
            }
            add(at, end);
            int next = end;
            while (isGap(reading.at(next)) && next - end < WIDEST_GAP) {
                next++;
            }
            Gap gap = reading.isDigit(next) && next > end ? gap(end, next) : null;
            if (gap == null) {
                look();
                return end;
            }
            gaps[groups - 1] = gap;
            at = next;
        }
    }

    private void add(int start, int end) {
        if (groups == starts.length) {
            starts = Arrays.copyOf(starts, 2 * groups);
            ends = Arrays.copyOf(ends, 2 * groups);
            gaps = Arrays.copyOf(gaps, 2 * groups);
        }
        starts[groups] = start;
        ends[groups++] = end;
        total += end - start;
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '-' || c == '.' || c == '\n';
    }

    /** Nothing when the groups do not belong together: after the end of a sentence, or across an empty line. */
    private @Nullable Gap gap(int from, int to) {
        Gap gap = Gap.SPACE;
        for (int at = from; at < to; at++) {
            char c = reading.at(at);
            if (c == '.') {
                if (to - from > 1) {
                    return null;
                }
                gap = Gap.DOT;
            } else if (c == '-') {
                gap = Gap.DASH;
            } else if (c == '\n') {
                if (gap == Gap.LINE) {
                    return null;
                }
                gap = gap == Gap.SPACE ? Gap.LINE : gap;
            }
        }
        return gap;
    }

    private void look() {
        boolean telephone = reading.at(starts[0] - 1) == '+';
        if (total < NhsNumber.DIGITS || telephone) {
            return;
        }
        boolean any = false;
        for (int group = 0; group < groups; group++) {
            any |= size(group) == NhsNumber.DIGITS && isFree(group, group) && tell(group, group, Spelling.USUAL);
            boolean usual = group + 2 < groups && size(group) == 3 && size(group + 1) == 3 && size(group + 2) == 4;
            any |= usual && isFree(group, group + 2) && tell(group, group + 2, Spelling.USUAL);
        }
        if (!any && groups > 1 && total == NhsNumber.DIGITS && !isSomethingElse()) {
            tell(0, groups - 1, spelling());
        }
    }

    private int size(int group) {
        return ends[group] - starts[group];
    }

    /** Whether other digits beside these groups stand apart from them; a dash or a dot would tie them together. */
    private boolean isFree(int first, int last) {
        return (first == 0 || isApart(gaps[first - 1])) && (last == groups - 1 || isApart(gaps[last]));
    }

    private static boolean isApart(Gap gap) {
        return gap == Gap.SPACE || gap == Gap.LINE;
    }

    private boolean tell(int first, int last, Spelling spelling) {
        int count = 0;
        for (int group = first; group <= last; group++) {
            for (int at = starts[group]; at < ends[group]; at++) {
                digits[count++] = reading.at(at);
            }
        }
        if (!NhsNumber.isValid(digits)) {
            return false;
        }
        found.found(starts[first], ends[last] - 1, spelling, groups == last - first + 1, digits);
        return true;
    }

    private Spelling spelling() {
        boolean digitByDigit = groups == NhsNumber.DIGITS;
        boolean same = true;
        for (int group = 1; group < groups - 1; group++) {
            same &= gaps[group] == gaps[0];
        }
        boolean tied = gaps[0] == Gap.DASH || gaps[0] == Gap.DOT;
        return digitByDigit || (same && tied) ? Spelling.UNIFORM : Spelling.ODD;
    }

    /** Years, dates with a time, addresses of machines, and figures on several lines or with decimals. */
    private boolean isSomethingElse() {
        if (groups == NhsNumber.DIGITS) {
            return false;
        }
        boolean dots = false;
        boolean others = false;
        for (int group = 0; group < groups - 1; group++) {
            if (gaps[group] == Gap.LINE) {
                return true;
            }
            dots |= gaps[group] == Gap.DOT;
            others |= gaps[group] != Gap.DOT;
        }
        boolean years = isYear(0) && (isYear(1) || isDate(1, 2));
        boolean date = groups >= 3 && isDate(0, 1) && (isYear(2) || size(2) == 2 && gaps[1] != gaps[groups - 2]);
        boolean machine = dots && !others && groups == 4 && size(0) <= 3 && size(3) <= 3;
        return (dots && others) || years || date || machine;
    }

    private boolean isYear(int group) {
        return size(group) == 4 && value(group) >= 1850 && value(group) <= 2100;
    }

    /** A month and a day, in either order. */
    private boolean isDate(int one, int other) {
        if (other >= groups || size(one) > 2 || size(other) > 2) {
            return false;
        }
        int smaller = Math.min(value(one), value(other));
        int larger = Math.max(value(one), value(other));
        return smaller >= 1 && smaller <= 12 && larger <= 31;
    }

    private int value(int group) {
        int value = 0;
        for (int at = starts[group]; at < ends[group]; at++) {
            value = value * 10 + reading.at(at) - '0';
        }
        return value;
    }
}
