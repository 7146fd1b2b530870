package org.commonplace.events.registration;

import java.util.HashMap;
import java.util.Map;
import org.commonplace.people.StaffGroups;
import org.commonplace.privacy.Wording;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks through what people answered who register. */
@Component
class GivenAnswers {

    private static final String FIELD = "answers";

    private final StaffGroups staffGroups;

    GivenAnswers(StaffGroups staffGroups) {
        this.staffGroups = staffGroups;
    }

    /** Answers that can be kept, and the staff group among them. */
    record Checked(Map<Long, String> kept, @Nullable String staffGroup) {}

    /**
     * The answers to what is asked.
     *
     * @param all whether what has to be answered must have been
     * @throws Invalid when one is missing, is none of those offered, or answers nothing that is asked
     */
    Checked check(RegistrationPlan plan, Map<Long, String> given, boolean all) {
        Map<Long, String> left = new HashMap<>(given);
        Map<Long, String> kept = new HashMap<>();
        String staffGroup = null;
        for (Question question : plan.questions()) {
            String answer = left.getOrDefault(question.id(), "").strip();
            left.remove(question.id());
            if (answer.isEmpty()) {
                if (all && question.required()) {
                    throw new Invalid(FIELD, "events.registration.answer.missing", question.words());
                }
                continue;
            }
            requireOffered(question, answer);
            kept.put(question.id(), answer);
            staffGroup = question.kind() == Question.Kind.STAFF_GROUP ? answer : staffGroup;
        }
        if (!left.isEmpty()) {
            throw new Invalid(FIELD, "events.registration.answer.unknown");
        }
        return new Checked(kept, staffGroup);
    }

    private void requireOffered(Question question, String answer) {
        boolean offered = switch (question.kind()) {
            case CHOICE -> question.choices().contains(answer);
            case STAFF_GROUP -> staffGroups.all().containsKey(answer);
            case TEXT, NEEDS -> answer.length() <= Question.LONGEST_ANSWER;
        };
        if (!offered) {
            throw new Invalid(FIELD, "events.registration.answer.wrong", question.words());
        }
    }

    /** What others will read: the name, and what was typed. */
    static Wording saying(@Nullable Guest guest, Checked answers) {
        return Wording.of("name", guest == null ? "" : guest.name())
                .and(FIELD, answers.kept().values());
    }
}
