package cn.anxue.fee.course;

import cn.anxue.fee.order.Billing;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;

/** A course as an institution writes it down. */
public record CourseDraft(
        InstitutionId institution, String name, String subject, Billing billing, int lessons, Money listPrice) {}
