package org.liaison.operator.trust;

/// An administrator who has just logged in.
///
/// @param user of the office's realm
/// @param personNumber names the person: two accounts of one person share it
public record Administrator(String user, String personNumber) {}
