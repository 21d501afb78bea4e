package org.liaison.policy.time;

import java.time.ZoneId;

/// Where and with which holidays the requested office counts.
public record Calendar(ZoneId zone, Holidays holidays) {}
