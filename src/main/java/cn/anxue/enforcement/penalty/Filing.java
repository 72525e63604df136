package cn.anxue.enforcement.penalty;

import cn.anxue.identity.ActorId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why and when a case was filed.
 *
 * @param suspicion what is suspected
 * @param endedOn the day the act ended; null while it goes on
 * @param harm to life, health or finances: punishable for five years instead of two
 */
@Embeddable
public record Filing(
        @Enumerated(EnumType.STRING) CauseKind causeKind,
        @Nullable UUID causeId,
        @Nullable String causeNumber,
        String suspicion,
        @Nullable LocalDate endedOn,
        LocalDate discoveredOn,
        boolean harm,
        LocalDate filedOn,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "filed_by"))
        ActorId filedBy) {}
