package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTests {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          请打13812345678给我, 请打▢给我
          请打 138 1234 5678 给我, 请打 ▢ 给我
          电话+86-138-1234-5678, 电话▢
          座机010-62345678谢谢, 座机▢谢谢
          身份证11010519491231002X在物业, 身份证▢在物业
          写信到 wang.fang@example.com 吧, 写信到 ▢ 吧
          我家3栋1单元1201室漏水, 我家▢漏水
          我家3号楼1201漏水, 我家▢漏水
          三栋二单元的灯坏了, ▢的灯坏了
          住3-1-1201的我, 住▢的我
          住3-1201的我, 住▢的我
          1201室太吵, ▢太吵
          Room 1201 leaks, ▢ leaks
          车牌京A12345被刮了, 车牌▢被刮了
          京A·12345占了车位, ▢占了车位
          沪AD12345占了车位, ▢占了车位
          粤Ｂ－Ｄ１２３４５占了车位, ▢占了车位
          加微信 wang_fang88 聊, 加微信 ▢ 聊
          微信号：wangfang，谢谢, 微信号：▢，谢谢
          QQ12345678找我, QQ▢找我
          电话１３８１２３４５６７８, 电话▢
          tel13812345678, tel▢
          一三八一二三四五六七八, ▢
          我住十二号楼, 我住▢
          五号楼二单元六零一漏水, ▢漏水
          A座1201太吵, ▢太吵
          5#502的邻居, ▢的邻居
          5号楼3单元502号房, ▢
          我家502漏水, 我家▢漏水
          住３－１－１２０１的我, 住▢的我
          3—1—502没人管, ▢没人管
          Building 3 Unit 502 leaks, ▢ leaks
          2026-09-30打了13812345678, 2026-09-30打了▢
          我住乙幢101, 我住▢
          甲座1201太吵, ▢太吵
          东栋二单元的灯坏了, ▢的灯坏了
          我是罗娟住乙幢101, 我是▢住▢
          我叫欧阳修，请回电, 我叫▢，请回电
          我是王小明，电话不变, 我是▢，电话不变
          姓名：李雷, 姓名：▢
          """)
  void whatTellsWhoWroteItIsTakenOut(String words, String kept) {
    assertThat(Redaction.of(words, Names.NONE)).isEqualTo(kept);
  }

  @Test
  void namesOfTheHouseholdAreTakenOut() {
    Names own = new Names().own(List.of("王小芳", "王", "高兴", "Jane  Doe", "Müller"));

    assertThat(Redaction.of("王小芳和她爸爸都很满意，找王小芳就行", own)).isEqualTo("▢和她爸爸都很满意，找▢就行");
    assertThat(Redaction.of("Call Jane Doe or jane doe, or müller", own))
        .isEqualTo("Call ▢ or ▢, or ▢");
    assertThat(Redaction.of("我叫高兴", own)).isEqualTo("我叫▢");
  }

  @Test
  void namesOfNeighboursAndStaffAreTakenOutOnlyWhole() {
    Names others = new Names().others(List.of("李建国", "张伟", "高兴", "司马相如", "Wang Fang", "May"));

    assertThat(Redaction.of("楼上李建国太吵，张伟来了两次", others)).isEqualTo("楼上▢太吵，▢来了两次");
    assertThat(Redaction.of("老李和小张都很好，建国以来最好", others)).isEqualTo("老李和小张都很好，建国以来最好");
    assertThat(Redaction.of("很高兴，邻居司马相如也来了", others)).isEqualTo("很高兴，邻居▢也来了");
    assertThat(Redaction.of("Ask wang fang in May, not Wang Fangyi", others))
        .isEqualTo("Ask ▢ in May, not Wang Fangyi");
  }

  @Test
  void aNameWithRareCharactersIsFound() {
    assertThat(Redaction.of("找\uD842\uDFB7小明说", new Names().own(List.of("\uD842\uDFB7小明"))))
        .isEqualTo("找▢说");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "等了30分钟才有人来",
        "2026年9月到现在都没修",
        "电梯坏了3次，打分7分",
        "物业费每平米3.5元涨到4.2元",
        "24小时有人值班，很好",
        "保安态度好，一楼大厅干净",
        "It took 3 days and 2 calls",
        "2026-09-30修好了",
        "院里有一座亭子",
        "微信群里没人回复",
        "wechat group is quiet",
        "办公室里没人",
        "会议室借了三十分钟",
        "我家2023年入住",
        "小区有三十户反映",
        "新Apple手机也扫不开",
        "我是老业主，一直很满意",
        "我是高层业主",
        "我是白天上班的人",
        "本人常年在家",
        "甲方乙方都没说清楚",
        "每月100元停车费，太贵"
      })
  void whatTellsNothingStays(String words) {
    assertThat(Redaction.of(words, Names.NONE)).isEqualTo(words);
  }
}
