package org.homeward.agreement;

/**
 * An intermediary is the neutral body through which the two parties deal.
 *
 * @param id the short name that the rest of the file uses
 * @param name its name in words
 * @param role what it does, in words
 */
public record Intermediary(String id, Wording name, Wording role) {}
