package cn.anxue.enforcement.penalty;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a letter was served.
 *
 * @param proof the number of the return receipt (送达回证), or where the announcement stands
 */
@Embeddable
@Schema(name = "PenaltyServed")
public record Service(
        @Column(name = "served_on") LocalDate on,

        @Enumerated(EnumType.STRING) @Column(name = "service_method")
        ServiceMethod method,

        @Column(name = "service_proof") String proof) {}
