namespace Footbridge.Clinical.Notes;

/// <summary>Usual short forms of given names, English and Spanish, in both directions.</summary>
internal static class Nicknames
{
    // The full names come first, then a colon, then the short forms.
    private static readonly string[] Families =
    [
        "ALEXANDER ALEXANDRA ALEJANDRO ALEJANDRA:ALEX SASHA ALE",
        "ANDREW:ANDY DREW",
        "ANTHONY ANTONIO:TONY TONO",
        "BARBARA:BARB BARBIE",
        "BENJAMIN:BEN BENNY",
        "CATHERINE KATHERINE KATHRYN KATHLEEN:KATE KATIE KATHY CATHY KAT KITTY",
        "CHARLES:CHARLIE CHUCK",
        "CHRISTOPHER CHRISTINE CHRISTINA CRISTINA:CHRIS TOPHER TINA CRIS",
        "CONCEPCION:CONCHA CONCHITA",
        "CYNTHIA:CINDY",
        "DANIEL DANIELA:DAN DANNY DANI",
        "DAVID:DAVE DAVEY",
        "DEBORAH DEBRA:DEB DEBBIE",
        "DOLORES:LOLA LOLITA",
        "DONALD:DON DONNY",
        "EDUARDO:EDDY LALO",
        "EDWARD:ED EDDIE TED NED",
        "ELIZABETH:LIZ LIZZIE BETH BETTY BETSY ELIZA LIBBY",
        "ENRIQUE:QUIQUE KIKE",
        "FERNANDO:NANDO FER",
        "FRANCISCO:PACO PANCHO FRANK CISCO",
        "GREGORY:GREG",
        "GUADALUPE:LUPE LUPITA",
        "GUILLERMO:MEMO",
        "IGNACIO:NACHO",
        "ISABEL ISABELLA:ISA BELLA IZZY CHABELA",
        "JACOB:JAKE",
        "JAMES:JIM JIMMY JAMIE",
        "JENNIFER:JEN JENNY",
        "JESSICA:JESS JESSIE",
        "JESUS:CHUY CHUCHO",
        "JOHN JONATHAN:JOHNNY JACK JON",
        "JOSE:PEPE CHEPE",
        "JOSEPH JOSEPHINE:JOE JOEY JO JOSIE",
        "JOSHUA:JOSH",
        "JUAN:JUANITO",
        "KENNETH:KEN KENNY",
        "LAWRENCE:LARRY",
        "MANUEL MANUELA:MANNY MANOLO",
        "MARGARET:MAGGIE MEG PEGGY MARGE",
        "MATTHEW:MATT",
        "MICHAEL MIGUEL:MIKE MIKEY MICK",
        "NATHAN NATHANIEL:NATE",
        "NICHOLAS NICOLE NICOLAS:NICK NICKY NICO",
        "PAMELA:PAM",
        "PATRICIA PATRICK:PAT PATTY TRISH TRICIA PADDY",
        "PETER PEDRO:PETE",
        "RAFAEL:RAFA",
        "RAYMOND RAMON:RAY",
        "REBECCA:BECKY BECCA",
        "RICHARD RICARDO:RICK RICKY RICH DICK",
        "ROBERT ROBERTO:ROB ROBBIE BOB BOBBY BETO BERT",
        "RONALD:RON RONNIE",
        "ROSARIO:CHARO CHAYO",
        "SAMUEL SAMANTHA:SAM SAMMY",
        "STEPHEN STEVEN:STEVE STEVIE",
        "SUSAN SUZANNE SUSANA:SUE SUSIE SUZY",
        "THEODORE:TED THEO TEDDY",
        "THERESA TERESA:TERRY TESS TERE",
        "THOMAS TOMAS:TOM TOMMY",
        "TIMOTHY:TIM TIMMY",
        "VICTORIA:VICKY TORI",
        "WILLIAM:WILL BILL BILLY WILLIE LIAM",
        "ZACHARY:ZACH ZACK",
    ];

    private static readonly ILookup<string, string> ByName = Families
        .Select(line => line.Split(':'))
        .Select(halves => (Full: halves[0].Split(' '), Short: halves[1].Split(' ')))
        .SelectMany(f =>
            f.Short.SelectMany(s => f.Full.Select(n => (n, s))).SelectMany(p => new[] { (p.n, p.s), (n: p.s, s: p.n) })
        )
        .ToLookup(p => p.Item1, p => p.Item2, StringComparer.Ordinal);

    /// <summary>Short forms of a full name, full names of a short form.</summary>
    public static IEnumerable<string> Of(string folded) => ByName[folded];
}
