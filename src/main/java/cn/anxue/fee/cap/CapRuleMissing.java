package cn.anxue.fee.cap;

import cn.anxue.fee.order.OrderId;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionId;

/** An order was made that no cap applies to, for the place has laid down none; fired in its database transaction. */
public record CapRuleMissing(
        OrderId order, InstitutionId institution, InstitutionCategory category, String regionCode) {}
