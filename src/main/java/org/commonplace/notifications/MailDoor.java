package org.commonplace.notifications;

import java.util.Optional;
import java.util.Properties;
import org.commonplace.shared.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The way to the mail server: the one {@code spring.mail.*} names, or else the one an administrator has set, as it is set now. */
@Component
class MailDoor {

    /** In milliseconds; together shorter than a letter is claimed for. */
    private static final String PATIENCE_TO_CONNECT = "10000";

    private static final String PATIENCE = "30000";

    private final @Nullable JavaMailSender outside;
    private final @Nullable Settings settings;
    private volatile @Nullable Opened opened;

    @Autowired
    MailDoor(ObjectProvider<JavaMailSender> outside, Settings settings) {
        this.outside = outside.getIfAvailable();
        this.settings = settings;
    }

    /** To this server and no other. */
    MailDoor(JavaMailSender server) {
        this.outside = server;
        this.settings = null;
    }

    private record Server(String host, int port, String security, String user, String password) {}

    private record Opened(Server server, JavaMailSender sender) {}

    Optional<JavaMailSender> sender() {
        return outside == null ? chosen() : Optional.of(outside);
    }

    private Optional<JavaMailSender> chosen() {
        String host = settings == null ? "" : settings.text(MailSettings.HOST).strip();
        if (settings == null || host.isEmpty()) {
            return Optional.empty();
        }
        Server server = new Server(
                host,
                (int) settings.number(MailSettings.PORT),
                settings.text(MailSettings.SECURITY),
                settings.text(MailSettings.USER).strip(),
                settings.secret(MailSettings.PASSWORD).orElse(""));
        Opened before = opened;
        if (before == null || !before.server().equals(server)) {
            before = new Opened(server, open(server));
            opened = before;
        }
        return Optional.of(before.sender());
    }

    private static JavaMailSender open(Server server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        Properties properties = sender.getJavaMailProperties();
        if (!server.user().isEmpty()) {
            sender.setUsername(server.user());
            sender.setPassword(server.password());
            properties.setProperty("mail.smtp.auth", "true");
        }
        switch (server.security()) {
            case "tls" -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case "none" -> properties.setProperty("mail.smtp.starttls.enable", "false");
            default -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
        }
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_TO_CONNECT);
        properties.setProperty("mail.smtp.timeout", PATIENCE);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE);
        return sender;
    }
}
