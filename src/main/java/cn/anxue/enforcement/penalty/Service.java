package cn.anxue.enforcement.penalty;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * That a letter was served.
 *
 * @param proof the number of the return receipt (送达回证), or where the announcement stands
 */
@Embeddable
public record Service(
        @Column(name = "served_on") LocalDate on,

        @Enumerated(EnumType.STRING) @Column(name = "service_method")
        ServiceMethod method,

        @Column(name = "service_proof") String proof) {}
