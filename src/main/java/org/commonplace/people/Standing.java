package org.commonplace.people;

import java.util.Set;

/** What decides what a person may do: asked on every request, so kept at hand. */
record Standing(Account account, boolean disabled, Set<Long> groups) {

    Caller caller(boolean readOnly) {
        return new Caller(account.person(), groups, account.administrator(), readOnly);
    }
}
