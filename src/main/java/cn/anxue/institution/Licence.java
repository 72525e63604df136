package cn.anxue.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The licence to teach (办学许可证). Its number is free text: the thirteen digits of 2004 and the newer 教民 forms are both
 * in use.
 *
 * @param expiresOn the last day it holds
 */
@Embeddable
public record Licence(
        @Column(name = "licence_number") String number,
        @Column(name = "licence_issued_on") LocalDate issuedOn,
        @Column(name = "licence_expires_on") LocalDate expiresOn) {
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(issuedOn) && !day.isAfter(expiresOn);
    }
}
