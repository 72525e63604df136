package cn.anxue.enforcement.list;

import cn.anxue.identity.ActorId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The term a white-listed institution has to put a breach right (E25).
 *
 * @param by nobody's id where another decision brought it about
 */
@Embeddable
public record Observation(
        @Column(name = "observed_from") LocalDate from,
        @Column(name = "observed_until") LocalDate until,
        @Column(name = "observation_cause") String cause,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "observed_by")) @Nullable
        ActorId by) {}
