package org.commonplace.people;

/** Where accounts are looked after, relative to the root and without a leading slash. */
public final class AccountAddresses {

    /** Where someone says that they forgot their password. */
    public static final String FORGOTTEN = "forgotten-password";

    /** Where someone who was invited, or forgot their password, chooses one; a secret follows. */
    public static final String INVITATION = "invitation";

    public static final String RESET = "reset-password";

    /** One's own account. */
    public static final String ME = "me";

    public static final String ME_SIGNED_IN = "me/signed-in";
    public static final String ME_TOKENS = "me/tokens";

    /** All that administrators look after. */
    public static final String ADMINISTRATION = "admin";

    /** Everybody's account, for administrators. */
    public static final String PEOPLE = "admin/people";

    public static final String GROUPS = "admin/groups";

    private AccountAddresses() {}

    static String invitation(String secret) {
        return INVITATION + "/" + secret;
    }

    public static String reset(String secret) {
        return RESET + "/" + secret;
    }

    /** The account of this username, for administrators. */
    public static String person(String username) {
        return PEOPLE + "/" + username;
    }

    /** The group of this id, for administrators. */
    public static String group(long id) {
        return GROUPS + "/" + id;
    }
}
