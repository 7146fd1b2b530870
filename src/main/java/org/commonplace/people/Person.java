package org.commonplace.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.commonplace.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** Someone with an account. */
@Entity
class Person {

    static final int MAX_NAME = 120;

    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._@+-]{0,62}[A-Za-z0-9])?");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,189}");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String username;
    private String name;
    private @Nullable String email;
    private boolean emailGiven = true;
    private @Nullable String passwordHash;
    private int credentials = 1;
    private boolean administrator;
    private boolean disabled;
    private @Nullable String staffGroup;
    private @Nullable String department;
    private @Nullable String job;
    private @Nullable String telephone;
    private @Nullable String site;
    private @Nullable String zone;
    private @Nullable String language;
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    @SuppressWarnings("NullAway.Init")
    Person(String username, String name, Instant now) {
        if (!USERNAME.matcher(username).matches()) {
            throw new Invalid("username", "people.username.invalid");
        }
        this.username = username;
        this.createdAt = now;
        rename(name);
    }

    final void rename(String name) {
        String trimmed = name.strip();
        if (trimmed.isEmpty() || trimmed.length() > MAX_NAME) {
            throw new Invalid("name", "people.name.invalid", MAX_NAME);
        }
        this.name = trimmed;
    }

    void reachableAt(@Nullable String email) {
        if (email != null && !EMAIL.matcher(email).matches()) {
            throw new Invalid("email", "people.email.invalid");
        }
        this.email = email;
        this.emailGiven = true;
    }

    /** As {@link #reachableAt}, by the person's own word. */
    void claimsAddress(@Nullable String email) {
        reachableAt(email);
        this.emailGiven = false;
    }

    void worksIn(@Nullable String staffGroup, @Nullable String department) {
        this.staffGroup = atMost(80, "staffGroup", staffGroup);
        this.department = atMost(120, "department", department);
    }

    void shares(AtWork atWork) {
        this.job = atMost(120, "job", atWork.job());
        this.telephone = atMost(60, "telephone", atWork.telephone());
        this.site = atMost(120, "site", atWork.site());
    }

    void livesIn(@Nullable String zone) {
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new Invalid("zone", "people.zone.invalid");
        }
        this.zone = zone;
    }

    void speaks(@Nullable String language) {
        this.language = language;
    }

    /** Puts another password in place; whatever was signed in with the old one no longer is. */
    void changePassword(String passwordHash) {
        this.passwordHash = passwordHash;
        credentials++;
    }

    void changeAdministrator(boolean administrator) {
        this.administrator = administrator;
    }

    void disable() {
        disabled = true;
        credentials++;
    }

    void enable() {
        disabled = false;
    }

    PersonCard card() {
        return new PersonCard(id, username, name, PersonCard.initialsOf(name));
    }

    PersonDetails details() {
        return new PersonDetails(
                card(),
                email,
                administrator,
                disabled,
                staffGroup,
                department,
                zone,
                createdAt,
                language,
                passwordHash != null,
                new AtWork(job, telephone, site));
    }

    Account account() {
        return new Account(id, username, credentials, administrator);
    }

    boolean mayAdminister() {
        return administrator && !disabled;
    }

    long id() {
        return id;
    }

    String username() {
        return username;
    }

    String name() {
        return name;
    }

    @Nullable
    String email() {
        return email;
    }

    /** Whether the address came from an administrator or a provider, and not from the person alone. */
    boolean isEmailGiven() {
        return emailGiven;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    int credentials() {
        return credentials;
    }

    boolean administrator() {
        return administrator;
    }

    boolean disabled() {
        return disabled;
    }

    private static @Nullable String atMost(int length, String field, @Nullable String text) {
        if (text != null && text.length() > length) {
            throw new Invalid(field, "people.text.long", length);
        }
        return text;
    }
}
