package org.commonplace.operations.settings;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonplace.people.AccessPolicy;
import org.commonplace.people.Caller;
import org.commonplace.shared.Audited;
import org.commonplace.shared.Invalid;
import org.commonplace.shared.NotFound;
import org.commonplace.shared.Seal;
import org.commonplace.shared.Setting;
import org.commonplace.shared.Setting.Group;
import org.commonplace.shared.Setting.Kind;
import org.commonplace.shared.Settings;
import org.commonplace.shared.Settings.Fixed;
import org.commonplace.shared.SettingsChanged;
import org.commonplace.shared.SettingsOffered;
import org.commonplace.shared.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The settings that administrators make on screens. Each change is written down with what held before; secrets never are. */
@Service
public class SettingsDesk {

    private final List<Setting> all;
    private final Settings settings;
    private final Seal seal;
    private final AccessPolicy access;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettingsDesk(
            List<SettingsOffered> offered,
            Settings settings,
            Seal seal,
            AccessPolicy access,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.all = offered.stream().flatMap(each -> each.settings().stream()).toList();
        this.settings = settings;
        this.seal = seal;
        this.access = access;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A setting as it stands.
     *
     * @param typed what would be typed to get what holds: days and megabytes as plain numbers; empty for secrets
     * @param fixed where it was made outside and so cannot be changed here; {@code null} otherwise
     * @param present whether anything but the fallback holds; of a secret, whether there is one that can be used
     */
    public record Standing(
            Setting setting, String typed, @Nullable Fixed fixed, boolean present) {}

    /** The settings of a screen, in order; administrators only. */
    public List<Standing> list(Caller caller, Group group) {
        access.requireAdministrator(caller);
        return all.stream()
                .filter(setting -> setting.group() == group)
                .map(this::standing)
                .toList();
    }

    /**
     * Sets what is given and leaves the rest; administrators only. An empty text goes back to the fallback; an empty secret leaves the
     * one there is, unless something it goes with changes: then it is forgotten.
     *
     * @param typed texts by the settings' names
     * @throws Invalid naming each setting that cannot be taken; nothing is changed then
     * @throws NotFound when there is no such setting
     */
    @Transactional
    public void change(Caller caller, Map<String, String> typed) {
        access.requireAdministrator(caller);
        Map<Setting, String> wanted = checked(typed);
        Set<String> changed = new HashSet<>();
        wanted.forEach((setting, value) -> {
            if (!setting.isSecret() && put(caller, setting, value)) {
                changed.add(setting.name());
            }
        });
        for (Setting secret : all.stream().filter(Setting::isSecret).toList()) {
            String given = wanted.getOrDefault(secret, "");
            boolean stale = secret.goesWith().stream().anyMatch(changed::contains);
            if (!given.isEmpty()) {
                putSecret(caller, secret, given);
                changed.add(secret.name());
            } else if (stale && settings.chosen(secret).isPresent()) {
                forgetSecret(caller, secret);
                changed.add(secret.name());
            }
        }
        told(changed);
    }

    /** Takes a secret away; administrators only. */
    @Transactional
    public void forget(Caller caller, String name) {
        access.requireAdministrator(caller);
        Setting secret = find(name);
        if (secret.isSecret() && settings.chosen(secret).isPresent()) {
            forgetSecret(caller, secret);
            told(Set.of(name));
        }
    }

    /** Sets one setting to what was made for it; its callers have asked for access. */
    void set(Caller caller, Setting setting, String value) {
        requireOpen(setting);
        if (put(caller, setting, value)) {
            told(Set.of(setting.name()));
        }
    }

    /** @throws Invalid when the setting was made outside */
    void requireOpen(Setting setting) {
        if (settings.fixed(setting).isPresent()) {
            throw new Invalid(setting.name(), "operations.setting.problem.fixed");
        }
    }

    private Map<Setting, String> checked(Map<String, String> typed) {
        Map<Setting, String> wanted = new LinkedHashMap<>();
        List<Invalid.Problem> problems = new ArrayList<>();
        typed.forEach((name, text) -> {
            Setting setting = find(name);
            try {
                if (setting.kind() == Kind.PICTURE) {
                    throw new NotFound(name);
                }
                requireOpen(setting);
                wanted.put(setting, SettingCheck.kept(setting, text));
            } catch (Invalid refused) {
                problems.addAll(refused.problems());
            }
        });
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return wanted;
    }

    private boolean put(Caller caller, Setting setting, String value) {
        String before = settings.text(setting);
        String after = value.isEmpty() ? setting.fallback() : value;
        boolean goesBack = after.equals(setting.fallback());
        if (before.equals(after)) {
            return false;
        }
        write(caller, setting, goesBack ? null : after);
        audit(caller, "setting.changed", "%s: “%s” → “%s”".formatted(setting.name(), before, after));
        return true;
    }

    private void putSecret(Caller caller, Setting secret, String value) {
        write(caller, secret, seal.close(secret.name(), value));
        audit(caller, "setting.changed", secret.name());
    }

    private void forgetSecret(Caller caller, Setting secret) {
        write(caller, secret, null);
        audit(caller, "setting.forgotten", secret.name());
    }

    private void write(Caller caller, Setting setting, @Nullable String value) {
        if (value == null) {
            database.sql("DELETE FROM setting WHERE name = ?")
                    .param(setting.name())
                    .update();
            return;
        }
        Instant now = clock.instant();
        database.sql("""
                        INSERT INTO setting (name, value, changed_at, changed_by)
                        VALUES (:name, :value, :now, :person)
                        ON DUPLICATE KEY UPDATE value = VALUES(value), changed_at = VALUES(changed_at),
                                                changed_by = VALUES(changed_by)
                        """)
                .param("name", setting.name())
                .param("value", value)
                .param("now", Utc.column(now))
                .param("person", caller.personId())
                .update();
    }

    private void told(Set<String> changed) {
        if (!changed.isEmpty()) {
            settings.forget();
            events.publishEvent(new SettingsChanged(changed));
        }
    }

    private void audit(Caller caller, String action, String detail) {
        events.publishEvent(new Audited(caller.person(), action, null, detail));
    }

    private Setting find(String name) {
        return all.stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("setting " + name));
    }

    private Standing standing(Setting setting) {
        Optional<Fixed> fixed = settings.fixed(setting);
        if (setting.isSecret()) {
            return new Standing(
                    setting, "", fixed.orElse(null), settings.secret(setting).isPresent());
        }
        String holds = settings.text(setting);
        String typed = switch (setting.kind()) {
            case DAYS -> Long.toString(settings.duration(setting).toDays());
            case MEGABYTES -> Long.toString(settings.size(setting).toMegabytes());
            default -> holds;
        };
        return new Standing(setting, typed, fixed.orElse(null), !holds.equals(setting.fallback()));
    }
}
