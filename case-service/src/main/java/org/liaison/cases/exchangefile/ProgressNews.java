package org.liaison.cases.exchangefile;

import java.util.UUID;

/// What was learned about a message of this office.
public record ProgressNews(UUID messageId, MessageProgress progress) {}
