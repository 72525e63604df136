package cn.anxue.enforcement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a notice or a list entry is about, as named on the day it was made.
 *
 * @param id the institution's; null for all others
 * @param publicName what the public is shown: for a person the surname and 某
 */
@Embeddable
public record Subject(
        @Enumerated(EnumType.STRING) @Column(name = "subject_kind")
        SubjectKind kind,

        @Column(name = "subject_id") @Nullable UUID id,
        @Column(name = "subject_name") String name,
        @Column(name = "subject_public_name") String publicName,
        @Column(name = "subject_address") @Nullable String address) {
    private static final Set<String> SURNAMES_OF_TWO =
            Set.of("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "司空", "夏侯", "端木", "长孙", "宇文");

    public static Subject of(SubjectKind kind, @Nullable UUID id, String name, @Nullable String address) {
        return new Subject(kind, id, name, kind == SubjectKind.PERSON ? surnameOf(name) + "某" : name, address);
    }

    private static String surnameOf(String name) {
        if (name.length() > 2 && SURNAMES_OF_TWO.contains(name.substring(0, 2))) {
            return name.substring(0, 2);
        }
        return name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
