package org.commonplace.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.commonplace.shared.ContentRef;
import org.commonplace.shared.NotAllowed;
import org.commonplace.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class AccessPolicyTest {

    private static final ContentRef PUBLIC = new ContentRef("thing", 1);
    private static final ContentRef SECRET = new ContentRef("thing", 2);
    private static final ContentRef MISSING = new ContentRef("thing", 3);

    private final Caller editor = new Caller(7L, Set.of(Groups.STAFF), false, false);
    private final Caller administrator = new Caller(1L, Set.of(Groups.STAFF), true, false);
    private final AccessPolicy access = new AccessPolicy(rules().getBeanProvider(AccessRules.class));

    @Test
    void aVisitorSeesWhatIsPublicAndNothingElse() {
        assertThat(access.roleOf(Caller.ANONYMOUS, PUBLIC)).contains(Role.VIEW);
        assertThatThrownBy(() -> access.require(Caller.ANONYMOUS, Role.EDIT, PUBLIC))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> access.require(Caller.ANONYMOUS, Role.VIEW, SECRET))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void eachRoleIncludesThoseBefore() {
        assertThat(access.may(editor, Role.VIEW, SECRET)).isTrue();
        assertThat(access.may(editor, Role.EDIT, SECRET)).isTrue();
        assertThat(access.may(editor, Role.CURATE, SECRET)).isFalse();
    }

    @Test
    void anAdministratorCuratesWhatThereIs() {
        assertThat(access.roleOf(administrator, SECRET)).contains(Role.CURATE);
        assertThat(access.roleOf(administrator, MISSING)).isEmpty();
    }

    @Test
    void aTokenThatOnlyReadsLetsNobodyWrite() {
        Caller reading = new Caller(1L, Set.of(Groups.STAFF), true, true);

        assertThat(access.roleOf(reading, SECRET)).contains(Role.VIEW);
        assertThatThrownBy(() -> access.requireAdministrator(reading)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> access.requireWriting(reading)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void contentThatNobodyAnswersForIsAMistake() {
        assertThatThrownBy(() -> access.roleOf(editor, new ContentRef("other", 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static StaticListableBeanFactory rules() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("things", new Things());
        return beans;
    }

    private static final class Things implements AccessRules {

        @Override
        public String kind() {
            return "thing";
        }

        @Override
        public Optional<Role> roleOf(Caller caller, ContentRef content) {
            if (content.equals(PUBLIC)) {
                return Optional.of(Role.VIEW);
            }
            return content.equals(SECRET) && caller.isSignedIn() ? Optional.of(Role.EDIT) : Optional.empty();
        }
    }
}
