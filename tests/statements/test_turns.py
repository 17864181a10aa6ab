"""Turns: transcripts with names or letters before what is said, and single labels."""

# ruff: noqa: E501 (a case is one line, however long)
import pytest


@pytest.mark.cases("""
Q: When will the border open? ¶ A: We hope to open it in May. Our officers are ready.
> A | : | We hope to open it in May. Our officers are ready | direct
Question: Is the treaty dead? ¶ Minister Aziz Karimov: It is not. I spoke with my colleague yesterday. ¶ Question: What did she say? ¶ Minister Aziz Karimov: She told me that Vienna would sign.
> Minister Aziz Karimov | : | It is not. I spoke with my colleague yesterday | direct
> Minister Aziz Karimov | : | She told me that Vienna would sign | direct
> She | tell | Vienna would sign | indirect | inside
PRIME MINISTER RUTA BALODE: Good morning. We have good news for our farmers. ¶ JOURNALIST: The Times reports that you will resign. Is it true? ¶ PRIME MINISTER RUTA BALODE: No.
> PRIME MINISTER RUTA BALODE | : | Good morning. We have good news for our farmers | direct
> PRIME MINISTER RUTA BALODE | : | No | direct
FOREIGN SECRETARY: Thank you all for coming. (Applause.) ¶ MODERATOR: Do you agree that the plan failed? ¶ FOREIGN SECRETARY: (Laughs) I do not. We will keep at it.
> FOREIGN SECRETARY | : | Thank you all for coming | direct
> FOREIGN SECRETARY | : | I do not. We will keep at it | direct
MR. O'DONNELL: Let me begin with Sudan. ¶ We are deeply concerned. ¶ QUESTION: Has the envoy arrived? ¶ MR. O'DONNELL: He has.
> MR. O'DONNELL | : | Let me begin with Sudan. ¶ We are deeply concerned | direct
> MR. O'DONNELL | : | He has | direct
Interviewer: Your country said that it would leave. Why? ¶ Ambassador Hoang Van Duc: We never said so. We welcome every dialogue.
> Ambassador Hoang Van Duc | : | We never said so. We welcome every dialogue | direct
Venue: Hall B ¶ Time: 10 a.m. ¶ Theme: Trade in the Pacific
Note to editors: The ministers last met in 2029. ¶ Contact: press office
""")
def test_the_turns_of_a_transcript(case, check):
    check(case)


@pytest.mark.cases("""
Prime Minister Harjo: “We keep our word.”
> Prime Minister Harjo | : | We keep our word | direct
Foreign Minister Dvali: Georgia has chosen its path ¶ The Minister spoke in Batumi on Monday. He left on Tuesday.
> Foreign Minister Dvali | : | Georgia has chosen its path | indirect
Minister Owusu: “Cocoa farmers deserve a fair price” ¶ The Minister visited Kumasi on Monday. He met farmers.
> Minister Owusu | : | Cocoa farmers deserve a fair price | direct
Background: relations since 1994 ¶ The two states established relations in 1994. They have signed six treaties.
Next meeting: Oslo ¶ The next meeting takes place in Oslo in May. It is the third one.
The President received the Secretary in Dosara. ¶ President Amadou Keita: I am glad to see you again. We have much to discuss.
> President Amadou Keita | : | I am glad to see you again. We have much to discuss | direct
President Keita: the new port opens in June ¶ The port has ten cranes. It belongs to the city.
> President Keita | : | the new port opens in June | indirect
""")
def test_a_single_label(case, check):
    check(case)


@pytest.mark.cases("""
MODERATOR: Welcome to Asunción. ¶ MINISTER BENÍTEZ: Thank you. It is good to be home. ¶ MINISTER ROJAS: I agree with my friend. ¶ MODERATOR: What comes next? ¶ MINISTER ROJAS: Work.
> MINISTER BENÍTEZ | : | Thank you. It is good to be home | direct
> MINISTER ROJAS | : | I agree with my friend | direct
> MINISTER ROJAS | : | Work | direct
Q. Will you sign? ¶ A. We will. The text is ready.
> A | : | We will. The text is ready | direct
Dr. Kyaw Zin: We have two schools. ¶ Ms. O’Hara: And we have ten. Our children are welcome in both.
> Dr. Kyaw Zin | : | We have two schools | direct
> Ms. O’Hara | : | And we have ten. Our children are welcome in both | direct
Foreign Minister van den Heuvel: I met the Prime Minister this morning. She told me that Suriname will sign. ¶ Question: And the President? ¶ Foreign Minister van den Heuvel: He said nothing.
> Foreign Minister van den Heuvel | : | I met the Prime Minister this morning. She told me that Suriname will sign | direct
> She | tell | Suriname will sign | indirect | inside
> Foreign Minister van den Heuvel | : | He said nothing | direct
THE PRESIDENT: My fellow citizens, we have agreed to open the border. We welcome all who come in peace. ¶ THE PRIME MINISTER: I thank you, Mr President. (Applause)
> THE PRESIDENT | : | My fellow citizens, we have agreed to open the border. We welcome all who come in peace | direct
> THE PRIME MINISTER | : | I thank you, Mr President | direct
Date: 3 May ¶ Place: Oslo ¶ Present: Ms Bakke, Mr Roy
Subject: Trade ¶ From: The Ministry ¶ To: All embassies
""")
def test_turns_of_several_speakers(case, check):
    check(case)


@pytest.mark.cases("""
Minister Ada Vale at the start of the talks: “We stand with our friends.”
> Minister Ada Vale | : | We stand with our friends | direct
Minister Ada Vale after the meeting: ¶ “We stand with our friends.”
> Minister Ada Vale | : | We stand with our friends | direct
The Ambassador at Large: “We stand with our friends.”
> The Ambassador at Large | : | We stand with our friends | direct
Flowers at the gate: “Green Hills”, a park.
""")
def test_a_label_may_say_when_something_is_said(case, check):
    check(case)
