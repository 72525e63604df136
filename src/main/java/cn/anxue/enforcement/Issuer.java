package cn.anxue.enforcement;

import cn.anxue.region.Authority;

/**
 * Who issues something, and for which region it counts.
 *
 * @param regionCode that of the subject
 */
public record Issuer(Authority authority, String regionCode) {}
