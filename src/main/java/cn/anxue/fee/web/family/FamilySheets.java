package cn.anxue.fee.web.family;

import cn.anxue.fee.lesson.Lesson;
import cn.anxue.fee.lesson.LessonInquiry;
import cn.anxue.fee.lesson.LessonState;
import cn.anxue.fee.order.Contract;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.order.OrderStatements;
import cn.anxue.fee.order.OrderView;
import cn.anxue.fee.refund.RefundRegister;
import cn.anxue.fee.refund.RefundState;
import cn.anxue.fee.refund.RefundView;
import cn.anxue.fee.release.OrderReleases;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.page.Page;
import cn.anxue.web.QrCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Gathers what the family's pages show of one order. */
@ApplicationScoped
class FamilySheets {
    private static final int PAGE = 200;

    private final OrderStatements statements;
    private final InstitutionRegister institutions;
    private final OrderReleases releases;
    private final LessonInquiry lessons;
    private final RefundRegister refunds;

    FamilySheets(
            OrderStatements statements,
            InstitutionRegister institutions,
            OrderReleases releases,
            LessonInquiry lessons,
            RefundRegister refunds) {
        this.statements = statements;
        this.institutions = institutions;
        this.releases = releases;
        this.lessons = lessons;
        this.refunds = refunds;
    }

    FamilyOrderSheet of(Caller family, OrderId id) {
        OrderStatements.OrderStatement statement = statements.of(family, id);
        OrderView order = statement.order();
        return new FamilyOrderSheet(
                order,
                institutions.view(order.terms().institution()),
                releases.of(family, id),
                (int) lessons(family, id).stream()
                        .filter(lesson -> lesson.state() == LessonState.HELD)
                        .count(),
                refunds.ofOrder(family, id).stream()
                        .filter(FamilySheets::isOpen)
                        .findFirst()
                        .orElse(null),
                statement.account().lines(),
                Contract.text(order),
                QrCode.of(payment(order)));
    }

    /** All of them, by number. */
    List<Lesson> lessons(Caller family, OrderId id) {
        List<Lesson> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<Lesson> page = lessons.list(family, id, cursor, PAGE);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    static boolean isOpen(RefundView refund) {
        return refund.state() != RefundState.PAID && refund.state() != RefundState.WITHDRAWN;
    }

    private static String payment(OrderView order) {
        return "户名：%s\n账号：%s\n开户行：%s\n金额：%s\n附言：%s"
                .formatted(
                        order.payTo().name(),
                        order.payTo().account(),
                        order.payTo().bankName(),
                        order.terms().owed().decimal(),
                        order.reference());
    }
}
