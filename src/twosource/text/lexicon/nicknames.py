"""Short and familiar forms of English given names: Dick for Richard, Peggy for Margaret."""

from __future__ import annotations

_FAMILIES = """
abigail abby gail; abraham abe; albert al bert; alexander alex sandy alec sasha
alexandra alex sandra sasha; alfred alf fred; alice ali; allan al; amanda mandy; andrew andy drew
angela angie; ann annie nan nancy; anthony tony; antonio tony; arnold arnie; arthur art
barbara barb babs; benjamin ben benny; bernard bernie; beatrice bea; bradley brad; caroline carrie caro
catherine cathy cath kate kitty; charles charlie chuck chas; charlotte lottie charlie
christina chris tina chrissie; christine chris chrissie; christopher chris kit; cynthia cindy
daniel dan danny; david dave davy; deborah deb debbie; dennis denny; diana di; donald don donnie
dorothy dot dottie dolly; douglas doug; edward ed eddie ted teddy ned; edmund ed eddie ned
edwin ed eddie; eleanor ellie nell nora; elizabeth liz beth betty betsy bess lizzie eliza libby; emily em
eugene gene; evelyn evie; ezekiel zeke; florence flo; frances fran frankie; francis frank; franklin frank
frederick fred freddie; gabriel gabe; geoffrey geoff; gerald gerry jerry; gilbert gil bert; gregory greg
gwendolyn gwen; harold harry hal; helen nell; henry harry hank hal; herbert herb bert; howard howie
isaac ike; isabella bella izzy; jacob jake; jacqueline jackie; james jim jimmy jamie; janet jan
jeffrey jeff; jennifer jen jenny; jeremy jerry; jeremiah jerry; jerome jerry; jessica jess jessie
joan joanie; john jack johnny jock; jonathan jon jonny; joseph joe joey jo; josephine jo josie
joshua josh; judith judy; julia julie; kathleen kathy kath kate; katherine kathy kath kate katie kit
kenneth ken kenny; kimberly kim; laurence larry laurie; lawrence larry laurie; leonard len lenny leo
leslie les; lewis lew lou; lillian lily; louis lou; louise lou; lucille lucy; madeleine maddie
margaret maggie meg peggy marge greta rita; martha patty; martin marty; mary molly polly mamie
matilda tilly; matthew matt; maurice mo; maxwell max; megan meg; michael mike mick mickey; mildred millie
mitchell mitch; nathan nate; nathaniel nate nat; nicholas nick nicky; nicola nicky; norman norm
oliver ollie; pamela pam; patricia pat patty trish tricia; patrick pat paddy; peter pete; philip phil pip
phillip phil; phyllis phyl; priscilla cilla; rachel rae; randolph randy; raymond ray; rebecca becky becca
reginald reg reggie; richard rick rich dick ricky richie; robert bob rob bobby robbie bert
roberta bobbie; rodney rod; roger rog; roland rollie; ronald ron ronnie; rosemary rose rosie
rudolph rudy; russell russ; samantha sam sammy; samuel sam sammy; sarah sally sadie; sharon shari
sidney sid; solomon sol; stanley stan; stephanie steph; stephen steve; steven steve; stuart stu
susan sue susie suzy; sylvester sly; theodore ted theo teddy; theresa terry tess; teresa terry tess
terence terry; thomas tom tommy; timothy tim timmy; valerie val; veronica ronnie vera; victor vic
victoria vicky tori; vincent vince vinnie; virginia ginny; walter walt wally; wesley wes
wilfred wilf fred; william bill will billy willie liam; winifred winnie; zachary zach zack
"""
_FORMS: tuple[frozenset[str], ...] = tuple(
    frozenset(family.split()) for line in _FAMILIES.strip().splitlines() for family in line.split(";")
)
_BY_NAME: dict[str, frozenset[int]] = {
    name: frozenset(i for i, forms in enumerate(_FORMS) if name in forms)
    for name in sorted({name for forms in _FORMS for name in forms})
}
_NONE: frozenset[int] = frozenset()


def are_forms_of_one(a: str, b: str) -> bool:
    """Whether two given names, folded, may be forms of one: "richard" and "dick", "bob" and "robert"."""
    return bool(_BY_NAME.get(a, _NONE) & _BY_NAME.get(b, _NONE))
