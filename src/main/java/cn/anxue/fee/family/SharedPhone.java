package cn.anxue.fee.family;

import cn.anxue.fee.order.OrderId;
import cn.anxue.institution.InstitutionId;

/**
 * The phone of a new order is not one family's alone: whoever holds it could confirm lessons of others. A warning, fired in
 * the database transaction of the order.
 */
public record SharedPhone(OrderId order, InstitutionId institution, String regionCode, With with) {
    /** With whom. */
    public enum With {
        /** It is the contact phone of the institution itself. */
        INSTITUTION,
        /** Another guardian's order has it as well. */
        OTHER_FAMILY
    }
}
