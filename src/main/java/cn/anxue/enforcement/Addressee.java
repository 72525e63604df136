package cn.anxue.enforcement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom an officer means: an institution by its id, anybody else by name.
 *
 * @param regionCode where the other one is; the officer's own region if absent
 */
public record Addressee(
        SubjectKind kind,
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String address,
        @Nullable String regionCode) {
    public static Addressee institution(UUID id) {
        return new Addressee(SubjectKind.INSTITUTION, id, null, null, null);
    }
}
