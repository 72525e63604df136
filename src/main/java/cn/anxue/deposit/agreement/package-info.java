/**
 * Three-party agreements (三方协议) of bureau, bank and institution, and the supervised bank accounts (监管账户) they bring.
 *
 * <p>Signatures come in any order; the bank's only by its own token, the bureau's by an officer of the deposit
 * supervisor, the institution's by itself or entered by that officer from paper, with the scanned copy where there is
 * one (the contract of the call has no field that could be demanded). Three signatures, an account number and the first day
 * bring it into force (domain.md 4.3). There is one open account of each purpose: custody accounts are unique (B1, F6), deposit
 * accounts 一户一个专用账号 (S2).
 *
 * <p>A change of bank names the agreement it replaces: the new account opens while the old one drains, so there is no gap.
 * The old agreement stays in force until its accounts hold nothing and nothing is on its way between the banks.
 * An agreement that expires leaves its accounts open, since the money is still in them.
 */
@NullMarked
package cn.anxue.deposit.agreement;

import org.jspecify.annotations.NullMarked;
