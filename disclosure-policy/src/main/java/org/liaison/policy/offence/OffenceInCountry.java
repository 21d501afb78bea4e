package org.liaison.policy.offence;

import org.jspecify.annotations.Nullable;
import org.liaison.policy.party.CountryCode;

/// What an offence is in one country.
///
/// @param article where it stands in that country's law
/// @param nameThere what it is called there, in English
/// @param threshold what must be fulfilled there, in words for an officer
/// @param citation where this line was read, and whether a lawyer checked it
public record OffenceInCountry(
        Offence offence,
        @Nullable CountryCode country,
        Criminality criminality,
        String article,
        String nameThere,
        String threshold,
        DeathPenalty deathPenalty,
        String citation) {}
