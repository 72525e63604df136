package cn.anxue.web;

import cn.anxue.institution.InstitutionView;
import java.util.List;

/**
 * Institutions that a form shows to choose from, where what was typed is no whole name of one.
 *
 * @param chosen the credit code of the one chosen before; empty for none
 */
public record Offered(List<InstitutionView> shown, String chosen) {
    public static final Offered NOTHING = new Offered(List.of(), "");
}
