package org.liaison.audit.platform;

import org.liaison.audit.fsck.Anchors;
import org.liaison.audit.fsck.StoredLogs;
import org.liaison.kit.office.OfficeSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/// All that a tool needs: the office and its database. It is no part of the service's own wiring,
/// which therefore must not find it by scanning.
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
@EnableConfigurationProperties(OfficeSettings.class)
@ComponentScan("org.liaison.audit.fsck")
class ToolWiring {

    @Bean
    Tools tools(ObjectProvider<StoredLogs> logs, ObjectProvider<Anchors> anchors) {
        return new Tools(logs, anchors);
    }
}
