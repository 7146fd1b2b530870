package org.commonplace.operations;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs a database server when no address of one is given. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
class EmbeddedDatabase {

    @Bean
    EmbeddedServer embeddedServer(
            @Value("${commonplace.home}") Path home,
            @Value("${commonplace.server:${commonplace.home}/server}") Path server,
            @Value("${commonplace.throwaway:false}") boolean throwaway) {
        Home folder = new Home(home);
        folder.prepare(throwaway);
        EmbeddedServer embedded = new EmbeddedServer(folder, ServerBinaries.unpackedBelow(server));
        embedded.startMeanwhile();
        return embedded;
    }

    /** Lets the server start while everything else is being put together. */
    @Bean
    static BeanFactoryPostProcessor earlyStart() {
        return beans -> beans.getBean(EmbeddedServer.class);
    }

    @Bean
    JdbcConnectionDetails embeddedDatabaseAddress(EmbeddedServer server, @Value("${commonplace.home}") Path home) {
        String password = new Home(home).databasePassword();
        return new JdbcConnectionDetails() {
            @Override
            public @Nullable String getUsername() {
                return EmbeddedServer.USER;
            }

            @Override
            public @Nullable String getPassword() {
                return password;
            }

            @Override
            public String getJdbcUrl() {
                server.awaitStart();
                return server.jdbcUrl();
            }
        };
    }
}
