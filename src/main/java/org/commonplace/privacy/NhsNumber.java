package org.commonplace.privacy;

/**
 * The number every patient of the NHS has: ten digits, the last of which checks the others by modulus 11 with the
 * weights ten to two. Eleven minus the remainder is the check digit, where eleven stands for nought and ten for none.
 */
final class NhsNumber {

    static final int DIGITS = 10;

    private NhsNumber() {}

    /** Whether these ten digits pass the check. */
    static boolean isValid(char[] digits) {
        int sum = 0;
        for (int at = 0; at < DIGITS - 1; at++) {
            sum += (DIGITS - at) * (digits[at] - '0');
        }
        int check = 11 - sum % 11;
        return check != 10 && (check == 11 ? 0 : check) == digits[DIGITS - 1] - '0';
    }

    /** No number that begins with nought is issued, except in Scotland, where the first six digits are a date of birth. */
    static boolean isEverIssued(char[] digits) {
        int day = 10 * (digits[0] - '0') + digits[1] - '0';
        int month = 10 * (digits[2] - '0') + digits[3] - '0';
        return digits[0] != '0' || (day >= 1 && month >= 1 && month <= 12);
    }
}
