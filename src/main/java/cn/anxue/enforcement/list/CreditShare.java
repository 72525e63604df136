package cn.anxue.enforcement.list;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * When an entry was handed to the credit records (信用信息共享).
 *
 * @param reference what the credit platform calls it
 */
@Embeddable
public record CreditShare(
        @Column(name = "credit_shared_on") LocalDate on,
        @Column(name = "credit_reference") String reference) {}
