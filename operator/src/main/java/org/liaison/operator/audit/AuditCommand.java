package org.liaison.operator.audit;

import picocli.CommandLine.Command;

/// What can be done about the logs of an office without its audit-service.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Examines the logs of an office. Exit code 2 unless everything holds.",
        subcommands = {
            FsckCommand.class,
            RebuildCommand.class,
            ExportCommand.class,
            ReconcileCommand.class,
            GapCommand.class
        })
public final class AuditCommand {}
