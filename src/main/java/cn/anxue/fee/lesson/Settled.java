package cn.anxue.fee.lesson;

import cn.anxue.money.Money;

/** A lesson as it comes to stand, and what that earns. */
record Settled(LessonKey key, LessonState state, Money earned) {
    static Settled withoutMoney(LessonKey key, LessonState state) {
        return new Settled(key, state, Money.ofFen(0));
    }
}
