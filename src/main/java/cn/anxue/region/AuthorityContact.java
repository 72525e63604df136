package cn.anxue.region;

import org.jspecify.annotations.Nullable;

/** How an office is reached, as far as somebody has entered it; where no phone is, the city's hotline 12345 is. */
public record AuthorityContact(
        @Nullable String phone,
        @Nullable String openingHours,
        @Nullable String address) {
    public static final AuthorityContact UNKNOWN = new AuthorityContact(null, null, null);
}
